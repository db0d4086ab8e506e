package vn.bieuduong.representation;

/** Việc đã làm với hồ sơ, ở phía người nộp. */
enum DeedKind {
    FILED,
    ANSWERED,
    WITHDRAWN
}
