package vn.bieuduong.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Answers a refusal: 404 for what is not there, 429 for who asks too often, else 422; the sentence is Vietnamese, or
 * English for a system whose {@code Accept-Language} says so. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        Finding first = refusal.findings().get(0);
        String name = first.reason().name();
        int status = name.equals("NOT_FOUND") ? 404 : first.reason() == LookupReason.TOO_MANY_TRIES ? 429 : 422;
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Json.createObjectBuilder()
                        .add("error", name)
                        .add(
                                "message",
                                Texts.of(
                                        first,
                                        Texts.first(headers == null ? List.of() : headers.getAcceptableLanguages())))
                        .build()
                        .toString());
        if (status == 429) {
            answer.header("Retry-After", "60");
        }
        return answer.build();
    }
}
