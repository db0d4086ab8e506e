/** Báo cáo chữ ký: the values of a verdict, on three axes that are never mixed: integrity, signer, match. */
@NullMarked
package vn.bieuduong.signature.report;

import org.jspecify.annotations.NullMarked;
