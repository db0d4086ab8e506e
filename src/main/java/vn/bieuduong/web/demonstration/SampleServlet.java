package vn.bieuduong.web.demonstration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.bieuduong.demonstration.Demonstration;
import vn.bieuduong.demonstration.SampleFile;
import vn.bieuduong.web.FileContent;
import vn.bieuduong.web.FileServlet;
import vn.bieuduong.web.NotFound;

/** Sends one sample paper to be saved. */
@WebServlet("/demonstration/paper")
public class SampleServlet extends FileServlet {

    private static final long serialVersionUID = 1L;

    private final transient Demonstration demonstration;

    @Inject
    SampleServlet(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    protected FileContent content(HttpServletRequest request) throws IOException {
        String name = Optional.ofNullable(request.getParameter("name")).orElse("");
        SampleFile paper = demonstration.find(name).orElseThrow(() -> new NotFound("sample paper"));
        // not as PDF: some of them are none, and no browser should try to open them
        try (InputStream in = demonstration.open(paper)) {
            return FileContent.made(paper.name(), "application/octet-stream", in.readAllBytes());
        }
    }
}
