package vn.bieuduong.award;

import java.util.List;
import vn.bieuduong.document.ControlSheet.HandOver;
import vn.bieuduong.dossier.Dossier;

/** Giao nhận: who held a dossier when; told by those who handle it, for its control sheet (form 06). */
public interface HandOvers {

    /** In the order they happened; the last may still be open. */
    List<HandOver> of(Dossier dossier);
}
