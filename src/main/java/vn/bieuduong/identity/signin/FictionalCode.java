package vn.bieuduong.identity.signin;

/** Mã của tài khoản trình diễn: what the phone of somebody who does not exist would show. */
public record FictionalCode(String account, String displayName, String code) {}
