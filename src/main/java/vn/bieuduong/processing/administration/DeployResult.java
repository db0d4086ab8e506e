package vn.bieuduong.processing.administration;

import java.util.List;
import java.util.Optional;

/**
 * Kết quả kiểm tra hoặc đưa vào áp dụng.
 *
 * @param version what is in force now, of several processes in the file the first; empty when there were problems or it was only checked
 * @param changed false when the newest version is this very file
 */
public record DeployResult(List<DefinitionProblem> problems, Optional<ProcessVersion> version, boolean changed) {}
