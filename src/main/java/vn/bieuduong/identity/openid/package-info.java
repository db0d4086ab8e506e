/**
 * Đăng nhập qua nhà cung cấp định danh: OpenID Connect, code flow with PKCE. A provider says who somebody is; whose account that is, is
 * found by the link it was given, else by personal number and name, else by a person.
 */
@NullMarked
package vn.bieuduong.identity.openid;

import org.jspecify.annotations.NullMarked;
