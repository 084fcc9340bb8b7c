"""Three hundred domains of firms that do not exist, named as Japanese firms name theirs: all are distinct on purpose."""

from __future__ import annotations

_FIRMS = """
aoba-foods.co.jp aobakogyo.co.jp aoyama-seisakusho.co.jp asahina-kensetsu.co.jp asanuma-denki.jp
akatsuki-unyu.co.jp akebono-insatsu.co.jp amagi-shokuhin.co.jp arakawa-kinzoku.co.jp ariake-suisan.com
azuma-jitsugyo.co.jp azumino-farm.jp bandai-sangyo.co.jp biwako-logi.com chikuma-tekko.co.jp
chiyoda-jimu.co.jp chuo-setsubi.co.jp chuo-kikai.com daichi-komuten.jp daikoku-unso.co.jp
daito-kagaku.co.jp daiwa-shoten.jp date-kensetsu.co.jp denen-clinic.jp ebisu-fudosan.co.jp
edogawa-seiki.co.jp eiwa-tsusho.co.jp enokida.jp fujikawa-bussan.co.jp fujimi-gakuen.ac.jp
fukuda-gumi.co.jp fukui-orimono.co.jp fukumoto-law.jp funabashi-soko.co.jp furukawa-kenso.jp
futaba-hoikuen.or.jp futami-denshi.co.jp ginga-system.co.jp godo-jimu.or.jp gotanda-design.com
hachioji-parts.co.jp hagiwara-shoji.co.jp hakata-noodle.jp hakuba-works.com hamamoto.co.jp
hamada-seika.co.jp hanamaru-care.jp hanazono-kaigo.jp harada-kogyo.co.jp haruna-kai.or.jp
hashimoto-seisaku.co.jp hatano-kikai.co.jp hayabusa-logi.co.jp hayashida-tax.jp heiwa-kensetsu.co.jp
hibiki-music.jp hidaka-bokujo.co.jp higashi-shoji.co.jp hikari-kaikei.jp hinata-shika.jp
hirano-shoten.co.jp hiraoka-insatsu.co.jp hirose-shoji.co.jp hishida-tekko.co.jp hokuto-denki.co.jp
hokushin-kagaku.co.jp horiuchi-cpa.jp hoshino-gumi.co.jp hosokawa-sr.jp ichikawa-seiko.co.jp
ichinose.co.jp iida-kanamono.co.jp ikeda-unyu.co.jp imai-kensetsu.co.jp inaba-foods.com inoue-seimitsu.co.jp
ishiguro-denko.co.jp ishikawa-shuzo.jp ishizuka-garasu.co.jp isogai-shokai.jp itabashi-kogaku.co.jp
iwaki-suisan.co.jp iwasaki-denso.co.jp iwata-kakou.jp izumi-kikaku.com izumo-jinzai.co.jp
kaede-clinic.jp kagawa-seimen.co.jp kaito-marine.com kajiwara-sekizai.jp kamata-seiki.co.jp
kamogawa-onsen.jp kanda-shobo.co.jp kaneko-shouji.co.jp kanno-kaden.jp kasuga-kouen.or.jp
katayama-shokai.co.jp katori-unso.co.jp kawabata-bussan.co.jp kawaguchi-chuzo.co.jp kawasaki-kanzai.jp
keihoku-bus.co.jp kenzai-murata.jp kibou-no-ie.or.jp kikuchi-farm.com kinugawa-hotel.jp
kisaragi-soft.co.jp kishida-shika.jp kitagawa-denki.co.jp kitahama-law.jp kitamura-shoji.co.jp
kitayama-works.com kiyosu-ginko.example kobayakawa.co.jp koizumi-nouen.jp kokubu-seisakusho.co.jp
komatsuda-sr.com kondo-sangyo.co.jp konishi-seiyaku.co.jp koshigaya-print.co.jp kouyou-gakuin.ed.jp
kubota-shokai.jp kudou-kenchiku.jp kujira-foods.co.jp kumagaya-denshi.co.jp kurashiki-boshoku.co.jp
kurihara-dental.jp kuroda-yuso.co.jp kuwana-imono.co.jp kyoei-shoji.co.jp kyowa-butsuryu.co.jp
maebashi-cable.ne.jp makino-shoten.jp marubeni-tools.example maruko-suisan.co.jp maruyama-en.jp
masuda-kogyo.co.jp matsuda-kogyo.co.jp matsukaze-care.or.jp matsumoto-seikan.co.jp meiwa-hoken.co.jp
midori-hoikuen.or.jp mihara-zosen.co.jp mikawa-shokuhin.co.jp mikuni-trading.com minami-gakuen.ac.jp
minamoto-sekkei.co.jp minato-shoji.co.jp minami-shoji.co.jp mine-kaiun.co.jp misato-nouki.jp
mitake-kinzoku.co.jp mitsuba-denki.co.jp miura-suisan.jp miyagawa-seiki.co.jp miyako-gofuku.jp
mizuho-farm.example mizuki-clinic.jp mochizuki-tax.com momiji-ryokan.jp morikawa-paper.co.jp
morita-kagu.co.jp morishita-jidosha.co.jp motomachi-cake.jp murakami-kaiji.jp murayama-denko.co.jp
musashi-logistics.co.jp mutsu-gyogyo.jp nagai-shokai.co.jp nagara-print.co.jp nagasawa-bungu.co.jp
nagisa-travel.jp naito-seisakusho.co.jp nakagawa-seiko.co.jp nakahara-cpa.jp nakajima-tekko.co.jp
nakamichi-denki.co.jp nakano-kenki.co.jp nanbu-tetsu.co.jp naniwa-kanagu.co.jp narita-kaso.jp
nasu-kogen.jp natori-seafood.com nichinan-kaiun.co.jp nikko-soko.co.jp ninomiya-law.jp
nishiki-gumi.co.jp nishimura-keikin.co.jp nishio-tea.jp nitta-sangyo.co.jp nogami-kogei.jp
nomura-sekizai.jp noto-jozo.jp nozaki-planning.com nozomi-iryo.or.jp numata-ringo.jp
obata-kensetsu.co.jp ochiai-parts.co.jp odawara-kamaboko.jp ogasawara-lines.com ogawa-fudosan.jp
ohara-gakuen.ed.jp oita-keiso.co.jp okazaki-miso.jp okubo-shoji.co.jp okutama-water.jp
omiya-seikei.jp onuma-sekiyu.co.jp oribe-toen.jp osaki-glass.co.jp oshima-tsubaki.example
otaki-denki.co.jp otsu-kikou.co.jp owari-bus.example oyama-kasei.co.jp ozawa-shika.jp
rikuzen-maguro.jp rokko-steel.example ryoma-unyu.co.jp ryokuen.or.jp sagami-kosan.co.jp
saijo-shuzo.jp saitama-logi.example sakaide-kagaku.co.jp sakamoto-tatami.jp sakura-jinzai.co.jp
sakuragi-design.com sanada-soba.jp sanjo-hamono.jp sankyou-kikai.co.jp sanyo-komuten.jp
sapporo-farm.example sasaki-denki.co.jp satsuki-kai.or.jp sawada-shokai.co.jp seiwa-kaikei.jp
sekigahara-gumi.co.jp senda-insatsu.co.jp sendagi-books.com seto-insatsu.co.jp setouchi-kisen.co.jp
shibata-kakoki.co.jp shiga-kanko.jp shimada-unso.co.jp shimanto-wood.jp shinano-koki.co.jp
shinwa-shoji.co.jp shiokaze-hotel.jp shirakami-mori.jp shiraishi-kosan.co.jp shirasagi-nursing.or.jp
shizuka-en.or.jp shonan-surf.jp shoubu-kai.or.jp soma-gyokyo.or.jp sonobe-kikai.co.jp
suginami-it.co.jp sumire-youchien.ed.jp sunagawa-tech.co.jp suruga-kosan.co.jp suwa-seimitsu.co.jp
suzuki-tosou.jp taiyo-kosan.co.jp takachiho-trading.com takagi-seiko.co.jp takahama-glass.co.jp
takayama-mokko.jp takeda-sangyo.co.jp takeuchi-sekkei.co.jp tamagawa-denso.co.jp tamura-kanzai.co.jp
tanaka-kogyo.co.jp tanabe-seika.jp tango-chirimen.jp tateyama-alumi.example teshio-nyugyo.co.jp
tochigi-ichigo.jp tokiwa-hoken.co.jp tomioka-silk.jp tone-kaihatsu.co.jp tosa-engyo.co.jp
toyama-seiyaku.example toyoda-kenma.co.jp tsubaki-clinic.jp tsubame-shokki.co.jp tsukuba-soft.jp
tsuruga-kaiun.co.jp tsuyama-seisaku.co.jp uchida-jushi.co.jp ueda-shoji.co.jp uji-seicha.jp
umikaze-logi.co.jp urayasu-event.com utsunomiya-gyoza.jp wada-kensetsu.co.jp wajima-nuri.jp
wakaba-hoikuen.or.jp wakasa-denki.co.jp yabe-seisakusho.co.jp yagami-soko.co.jp yamabuki-net.ne.jp
yamada-sangyo.co.jp yamagata-cherry.jp yamamoto-kinzoku.co.jp yamanami-works.co.jp yamata-unyu.co.jp
yanagi-kagu.jp yashima-denki.co.jp yokote-yakisoba.jp yonezawa-gyu.jp yoshida-gumi.co.jp
yoshino-cedar.jp yufuin-spa.jp yuzawa-ski.jp zao-onsen.jp zenko-kai.or.jp
kitasoft.com nordwind.example bluepine.com harborlight.net glassbridge.co.jp silverfern.jp
openfield.io redmaple.com northgate.co.jp eastwell.com stonemill.net brightleaf.co.jp
tmk.co.jp nsk-parts.jp hds.co.jp abk.jp kmc-tools.com jtw.co.jp sgk.or.jp ysk.co.jp
"""  # fmt: skip
FIRMS: tuple[str, ...] = tuple(_FIRMS.split())
