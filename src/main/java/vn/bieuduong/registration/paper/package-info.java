/** Giấy ký số kèm đề nghị: what a paper that a unit signed and sent is worth. Knows no application. */
@NullMarked
package vn.bieuduong.registration.paper;

import org.jspecify.annotations.NullMarked;
