package vn.bieuduong.procedure;

/** Điều chưa kiểm chứng: a value nobody has checked against the gazetted text yet, and why. */
record Doubt(String field, String why) {}
