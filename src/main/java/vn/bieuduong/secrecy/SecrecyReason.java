package vn.bieuduong.secrecy;

import vn.bieuduong.platform.Reason;

/** Why something is refused for the sake of state secrets. */
enum SecrecyReason implements Reason {
    UNDECLARED
}
