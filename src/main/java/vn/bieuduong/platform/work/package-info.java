/** What goes on by itself for as long as the portal runs. */
@NullMarked
package vn.bieuduong.platform.work;

import org.jspecify.annotations.NullMarked;
