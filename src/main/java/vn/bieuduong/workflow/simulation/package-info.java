/** Mô phỏng: walks a definition by itself and says where it may end; away from the portal. */
@NullMarked
package vn.bieuduong.workflow.simulation;

import org.jspecify.annotations.NullMarked;
