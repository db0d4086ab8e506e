/**
 * Ký số từ xa: a provider that keeps somebody's key signs a hash once he has agreed there (Cloud Signature Consortium API v2: OAuth 2.0 with
 * PKCE, {@code credentials/list}, {@code credentials/info}, {@code signatures/signHash}). Whose signature is awaited is for the room to say
 * that asks for it.
 */
@NullMarked
package vn.bieuduong.seal.remote;

import org.jspecify.annotations.NullMarked;
