/**
 * Chuyển giao hồ sơ: a dossier becomes somebody else's: asked by one, accepted by the other, approved by the office where it leaves its
 * unit. Announces {@link vn.bieuduong.transfer.TransferChanged}.
 */
@NullMarked
package vn.bieuduong.transfer;

import org.jspecify.annotations.NullMarked;
