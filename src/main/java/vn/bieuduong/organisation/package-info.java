/** Cơ quan, đơn vị: the bodies of the province, each under a code that never changes. */
@NullMarked
package vn.bieuduong.organisation;

import org.jspecify.annotations.NullMarked;
