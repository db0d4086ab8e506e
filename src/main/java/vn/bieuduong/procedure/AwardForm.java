package vn.bieuduong.procedure;

/** Hình thức khen thưởng: what can be awarded, under the code other systems know it by. */
public record AwardForm(String id, String name) {}
