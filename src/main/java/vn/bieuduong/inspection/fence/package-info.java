/**
 * Hàng rào: what the kernel itself lets an inspection worker do, and nothing more. Knows nothing of files and their
 * meaning.
 */
@NullMarked
package vn.bieuduong.inspection.fence;

import org.jspecify.annotations.NullMarked;
