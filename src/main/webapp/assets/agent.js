/* Hands the decision to the signing program on this computer, and goes on once the portal has taken what it brought. */
(function () {
  "use strict";
  var box = document.getElementById("agent");
  if (!box) { return; }
  var told = false;
  function tell(text) { box.querySelector("[role=status]").textContent = text; }
  var socket = new WebSocket(box.dataset.address);
  socket.addEventListener("open", function () { socket.send(box.dataset.message); });
  socket.addEventListener("message", function (event) {
    var answer;
    try { answer = JSON.parse(event.data); } catch (e) { answer = { Status: -1, Message: "" }; }
    told = true;
    socket.close();
    if (answer.Status === 0) {
      location.assign(box.dataset.next);
    } else {
      tell(box.dataset.refused + " " + (answer.Message || ""));
    }
  });
  socket.addEventListener("close", function () { if (!told) { tell(box.dataset.absent); } });
}());
