package vn.bieuduong.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Lets a page that is shown again by the request that was sent to it hold its rows: since Mojarra 4.1.14 a {@code c:forEach} over
 * unchanged items is not built again for the answer, and in a stateless view its rows are then lost with what was typed in them
 * (eclipse-ee4j/mojarra#5824). Without what the restored view has remembered of it, it is built again.
 */
public class WholeIterations implements PhaseListener {

    private static final long serialVersionUID = 1;
    private static final String REMEMBERED = "com.sun.faces.facelets.forEachIterationState:";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        event.getFacesContext().getAttributes().keySet().removeIf(key -> String.valueOf(key)
                .startsWith(REMEMBERED));
    }
}
