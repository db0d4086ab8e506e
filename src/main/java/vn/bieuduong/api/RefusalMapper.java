package vn.bieuduong.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.bieuduong.lookup.LookupReason;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.platform.Texts;

/** Answers a refusal: 404 for what is not there, 429 for who asks too often, else 422; the sentence is Vietnamese. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        Finding first = refusal.findings().get(0);
        String name = first.reason().name();
        int status = name.equals("NOT_FOUND") ? 404 : first.reason() == LookupReason.TOO_MANY_TRIES ? 429 : 422;
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .entity(Json.createObjectBuilder()
                        .add("error", name)
                        .add("message", Texts.of(first, Texts.VIETNAMESE))
                        .build()
                        .toString());
        if (status == 429) {
            answer.header("Retry-After", "60");
        }
        return answer.build();
    }
}
