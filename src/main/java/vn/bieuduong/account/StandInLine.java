package vn.bieuduong.account;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bieuduong.identity.Duty;
import vn.bieuduong.platform.id.AccountName;

/** Một lần uỷ quyền khi nghỉ, as who gave it, who stands in and administrators read it. */
public record StandInLine(
        UUID id,
        AccountName giver,
        String giverName,
        AccountName deputy,
        String deputyName,
        List<Duty> duties,
        LocalDate from,
        LocalDate to,
        String reason) {}
