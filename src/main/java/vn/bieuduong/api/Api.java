package vn.bieuduong.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST application. */
@ApplicationPath("/api")
public class Api extends Application {}
