package vn.bieuduong.identity;

/** A body in the list of rosters, with how many lines of its own are in force. */
public record RosterLine(String code, String name, long inForce) {}
