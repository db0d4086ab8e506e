package vn.bieuduong.processing;

import vn.bieuduong.dossier.Dossier;
import vn.bieuduong.workflow.Task;

/** Bước đang làm: a dossier, locked, and its open task, held by who is acting. */
record Step(Dossier dossier, Task task) {}
