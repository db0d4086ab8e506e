package vn.bieuduong.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bieuduong.platform.Outage;

/** Answers a failure: 503 while the database is away or the disk full, else 500; the error servlet puts the words to it. */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Override
    public Response toResponse(RuntimeException failure) {
        if (failure instanceof WebApplicationException answered) {
            return answered.getResponse();
        }
        return Outage.in(failure)
                .map(away -> {
                    LOG.warn("Resting: {}", away);
                    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                            .header("Retry-After", Outage.SECONDS_TO_WAIT)
                            .build();
                })
                .orElseGet(() -> {
                    LOG.error("An answer failed", failure);
                    return Response.serverError().build();
                });
    }
}
