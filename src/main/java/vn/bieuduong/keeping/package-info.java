/** Giữ chữ đang gõ: what people type into forms and have not sent yet, kept for three days and given back to them alone. */
@NullMarked
package vn.bieuduong.keeping;

import org.jspecify.annotations.NullMarked;
