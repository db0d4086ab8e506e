/** Khóa truy cập: keys on people's own devices with which they sign in (WebAuthn), beside the password or in its place. */
@NullMarked
package vn.bieuduong.identity.passkey;

import org.jspecify.annotations.NullMarked;
