package vn.bieuduong.seal.ticket;

import vn.bieuduong.platform.AuditAct;

/** Việc với phiếu ký: each use of a ticket that a signing program was given. */
enum TicketAct implements AuditAct {
    SIGNING_TICKET_GIVEN,
    SIGNING_TICKET_FETCHED,
    SIGNING_TICKET_FETCHED_AGAIN,
    SIGNING_TICKET_BROUGHT
}
