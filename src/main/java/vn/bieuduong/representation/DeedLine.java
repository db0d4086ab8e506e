package vn.bieuduong.representation;

import java.time.Instant;

/**
 * Ai đã làm: who did something on the filer's side.
 *
 * @param forName for whom he did it: the unit, or the citizen he represents; "" in his own name
 */
public record DeedLine(Instant at, DeedKind kind, String name, String forName) {}
