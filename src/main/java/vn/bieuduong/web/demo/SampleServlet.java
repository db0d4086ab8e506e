package vn.bieuduong.web.demo;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.bieuduong.demonstration.Demonstration;
import vn.bieuduong.demonstration.SamplePaper;
import vn.bieuduong.web.Download;
import vn.bieuduong.web.NotFound;

/** Sends one sample paper to be saved. */
public class SampleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Demonstration demonstration;

    @Inject
    SampleServlet(Demonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getParameter("name")).orElse("");
        SamplePaper paper = demonstration.find(name).orElseThrow(() -> new NotFound("sample paper"));
        // not as PDF: some of them are none, and no browser should try to open them
        try (InputStream in = demonstration.open(paper)) {
            Download.send(response, paper.name(), "application/octet-stream", paper.size(), in);
        }
    }
}
