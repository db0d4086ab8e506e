package vn.bieuduong.trust;

import vn.bieuduong.platform.Reason;

/** Vì sao chưa thêm hay chưa thôi tin được một chứng thư. */
enum TrustReason implements Reason {
    FILE_MISSING,
    FILE_TOO_LARGE,
    PRIVATE_KEY,
    NOT_A_CERTIFICATE,
    SEVERAL_CERTIFICATES,
    NOT_AN_AUTHORITY,
    FINGERPRINT_MISSING,
    FINGERPRINT_DIFFERS,
    ROLE_MISSING,
    FAMILY_MISSING,
    SOURCE_MISSING,
    TEXT_TOO_LONG,
    PERIOD_REVERSED,
    ALREADY_TRUSTED,
    ALREADY_IN_FOLDER,
    NOT_FOUND,
    ALREADY_ENDED,
    END_IN_FUTURE
}
