package vn.bieuduong.roster;

/** A body in the list of rosters, with how many lines of its own are in force. */
public record RosterSummary(String code, String name, long inForce) {}
