/**
 * Nhật ký kiểm toán: chains the lines that {@code platform.AuditTrail} writes, seals checkpoints over the chain, and checks it
 * all from outside. What each guard finds and what none can find: decisions/audit-trail.
 */
@NullMarked
package vn.bieuduong.audit;

import org.jspecify.annotations.NullMarked;
