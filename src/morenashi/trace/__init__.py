"""From where has it left? Signs in what arrives, and the explanations they speak for; pure."""
