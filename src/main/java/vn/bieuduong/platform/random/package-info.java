/** Where keys, codes and tokens are drawn. */
@NullMarked
package vn.bieuduong.platform.random;

import org.jspecify.annotations.NullMarked;
