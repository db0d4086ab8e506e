package vn.bieuduong.identity.signin;

import vn.bieuduong.platform.id.AccountName;

/** Mã của tài khoản trình diễn: what the phone of somebody who does not exist would show. */
public record FictionalCode(AccountName account, String displayName, String code) {}
