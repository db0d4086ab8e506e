package vn.bieuduong.platform;

/**
 * Việc được ghi nhật ký: something done that leaves its line in the trail. Implemented by enums, one a room; the line holds the
 * constant's name, and what it means in words stands in the bundle {@code audit} under {@code AuditAct.NAME}.
 */
public interface AuditAct {

    /** One name is one act, whichever room's: lines are never written anew. */
    String name();
}
