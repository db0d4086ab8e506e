package vn.bieuduong.processing;

import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.dossier.DossierState;
import vn.bieuduong.workflow.Task;

/**
 * Bước đang làm: a dossier, locked, and its open task, held by who is acting, with the step it is.
 *
 * @param before where the dossier stood when he took it
 */
public record HeldTask(Dossier dossier, Task task, DossierStep step, DossierState before) {}
