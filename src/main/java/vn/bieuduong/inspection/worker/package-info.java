/**
 * Tiến trình kiểm tra: what runs in the other JVM and reads a file of a stranger. The portal starts it by name and
 * never calls it.
 */
@NullMarked
package vn.bieuduong.inspection.worker;

import org.jspecify.annotations.NullMarked;
