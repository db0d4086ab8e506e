/** Thủ tục: the catalogue and one procedure, for everybody. */
@NullMarked
package vn.bieuduong.web.procedure;

import org.jspecify.annotations.NullMarked;
