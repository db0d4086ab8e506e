package vn.bieuduong.dossier.view;

import java.util.List;
import java.util.Optional;
import vn.bieuduong.dossier.NomineeView;
import vn.bieuduong.dossier.Supplement;
import vn.bieuduong.platform.Texts;
import vn.bieuduong.platform.Worded;
import vn.bieuduong.procedure.Component;
import vn.bieuduong.procedure.Procedure;

/** Nội dung yêu cầu nói về điều gì: what an item of a supplement request concerns, in words. */
public final class ItemSubject {

    private ItemSubject() {}

    /** Nothing when it concerns the dossier as a whole, for which each page has its own words. */
    public static Optional<Worded> of(Supplement.Item item, Procedure procedure, List<NomineeView> nominees) {
        return switch (item.what()) {
            case WHOLE -> Optional.empty();
            case NOMINEE ->
                nominees.stream()
                        .filter(one -> one.id().toString().equals(item.subject()))
                        .findFirst()
                        .map(one ->
                                said("Item.nominee", one.ordinal(), one.form().nameOnPapers()));
            default -> impersonal(item, procedure, nominees);
        };
    }

    /** The same without anybody's name. */
    public static Optional<Worded> impersonal(Supplement.Item item, Procedure procedure, List<NomineeView> nominees) {
        return switch (item.what()) {
            case WHOLE -> Optional.empty();
            case PAPERS ->
                procedure.components().stream()
                        .filter(component -> component.id().equals(item.subject()))
                        .findFirst()
                        .map(Component::name)
                        .map(name -> locale -> name);
            case QUESTION ->
                procedure.questions().stream()
                        .filter(question -> OpenFields.key(question).equals(item.subject()))
                        .findFirst()
                        .map(question -> question::said);
            case FIELD -> Optional.of(locale -> OpenFields.label(item.subject(), locale));
            case NOMINEE ->
                nominees.stream()
                        .filter(one -> one.id().toString().equals(item.subject()))
                        .findFirst()
                        .map(one -> said("Item.nominee.number", one.ordinal()));
        };
    }

    private static Worded said(String key, Object... arguments) {
        return locale -> Texts.of("dossier", key, locale, List.of(arguments));
    }
}
