"""Holds each verb a drill can play."""
