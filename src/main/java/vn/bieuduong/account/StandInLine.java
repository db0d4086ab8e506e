package vn.bieuduong.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.identity.Duty;

/** Một lần uỷ quyền khi nghỉ, as who gave it, who stands in and administrators read it. */
public record StandInLine(
        UUID id,
        String giver,
        String giverName,
        String deputy,
        String deputyName,
        List<Duty> duties,
        LocalDate from,
        LocalDate to,
        String reason) {}
