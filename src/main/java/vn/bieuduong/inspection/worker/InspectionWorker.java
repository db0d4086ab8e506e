package vn.bieuduong.inspection.worker;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.bieuduong.inspection.CopyRequest;
import vn.bieuduong.inspection.CopyVerdict;
import vn.bieuduong.inspection.Frames;
import vn.bieuduong.inspection.Illustration;
import vn.bieuduong.inspection.Inspection;
import vn.bieuduong.inspection.InspectionJson;
import vn.bieuduong.inspection.NearbyJson;
import vn.bieuduong.inspection.RejudgeRequest;
import vn.bieuduong.inspection.Rejudged;
import vn.bieuduong.inspection.WorkerSettings;
import vn.bieuduong.inspection.fence.FenceState;
import vn.bieuduong.inspection.picture.PictureTask;
import vn.bieuduong.inspection.signing.SigningAnswer;
import vn.bieuduong.inspection.signing.SigningTask;
import vn.bieuduong.inspection.table.TableAnswer;
import vn.bieuduong.inspection.table.TableRequest;

/**
 * Tiến trình kiểm tra: a JVM of its own that reads applicants' files one at a time. It is told its settings in the first
 * frame, then gets one file a frame and answers with one inspection. It ends with its input, or by itself when a file has
 * used up its memory or left a thread running.
 */
public final class InspectionWorker {

    private static final Logger ROOT = Logger.getLogger("");

    private InspectionWorker() {}

    public static void main(String[] arguments) throws IOException {
        ROOT.setLevel(Level.WARNING);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // whatever a library prints must not get between the frames
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        WorkerSettings settings = WorkerSettings.fromJson(Frames.read(in));
        FenceState fence = FenceState.raised(settings.internet());
        FileInspection inspection = new FileInspection(settings, Clock.systemUTC());
        Frames.write(out, readiness(inspection, fence));
        while (true) {
            JsonObject request;
            try {
                request = Frames.read(in);
            } catch (EOFException portalIsGone) {
                return;
            }
            if (request.containsKey(RejudgeRequest.KEY)) {
                Rejudged again = inspection.rejudge(RejudgeRequest.fromJson(request));
                answer(out, again.toJson(), inspection.isSpent());
                continue;
            }
            if (request.containsKey(CopyRequest.KEY)) {
                CopyVerdict verdict = inspection.judge(CopyRequest.fromJson(request));
                answer(out, verdict.toJson(), inspection.isSpent());
                continue;
            }
            if (request.containsKey(TableRequest.KEY)) {
                TableAnswer read = inspection.table(TableRequest.fromJson(request));
                answer(out, read.toJson(), inspection.isSpent());
                continue;
            }
            if (request.containsKey(SigningTask.KEY)) {
                SigningAnswer answer = inspection.sign(SigningTask.fromJson(request));
                answer(out, answer.toJson(), inspection.isSpent());
                continue;
            }
            if (request.containsKey(PictureTask.KEY)) {
                PictureTask.State state = inspection.picture(PictureTask.fromJson(request));
                answer(out, PictureTask.answer(state), inspection.isSpent());
                continue;
            }
            if (request.containsKey(Illustration.KEY)) {
                Illustration drawn = inspection.illustrate(
                        Path.of(request.getString(Illustration.KEY)), Path.of(request.getString("into")));
                answer(out, drawn.toJson(), inspection.isSpent());
                continue;
            }
            Path into = request.containsKey("into") ? Path.of(request.getString("into")) : null;
            Inspection found = inspection.inspect(
                    Path.of(request.getString("file")), request.getString("name"), NearbyJson.read(request), into);
            answer(out, InspectionJson.write(found, true), inspection.isSpent());
        }
    }

    private static void answer(DataOutputStream out, JsonObject answer, boolean spent) throws IOException {
        Frames.write(out, Json.createObjectBuilder(answer).add("spent", spent).build());
        if (spent) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Whether this process can be trusted to judge; told once, before the first file. */
    private static JsonObject readiness(FileInspection inspection, FenceState fence) {
        String broken = "";
        try {
            inspection.warmUp();
        } catch (RuntimeException | LinkageError e) {
            broken = e.toString();
        }
        return Json.createObjectBuilder()
                .add("broken", broken)
                .add("landlock", fence.landlock())
                .add("systemCalls", fence.systemCalls())
                .build();
    }
}
