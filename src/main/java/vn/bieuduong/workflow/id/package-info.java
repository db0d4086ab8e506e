/** Mã trong quy trình: names what the engine keeps, for those too who only pass it on. */
@NullMarked
package vn.bieuduong.workflow.id;

import org.jspecify.annotations.NullMarked;
