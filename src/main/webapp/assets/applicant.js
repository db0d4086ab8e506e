/* Small helps of signed-in pages; everything works without them:
   a progress bar while a file is sent, results of the inspection as soon as they are there, one press one act. */
(function () {
  "use strict";

  function progressOf(form) {
    var bar = document.createElement("progress");
    bar.max = 100;
    bar.value = 0;
    var text = document.createElement("p");
    text.className = "small";
    text.setAttribute("role", "status");
    form.appendChild(bar);
    form.appendChild(text);
    return {
      at: function (percent) {
        bar.value = percent;
        text.textContent = percent < 100 ? "Đang gửi tệp: " + percent + " %" : "Đã gửi xong, cổng đang lưu…";
      },
      gone: function () { bar.remove(); text.remove(); }
    };
  }

  /* a sentence of ours above the file, in place of the last one */
  function say(input, sentence) {
    var said = input.form.querySelector("[data-said]");
    if (said) { said.remove(); }
    if (!sentence) { return; }
    said = document.createElement("p");
    said.className = "field-error";
    said.dataset.said = "true";
    said.setAttribute("role", "alert");
    said.textContent = sentence;
    input.insertAdjacentElement("beforebegin", said);
  }

  /* where the reader was: the part of the page he sent something from */
  function placeOf(within) {
    var part = within && within.closest("section[id]");
    return part ? "#" + part.id : "";
  }

  /* the form can be sent once more */
  function again(form, button, progress, input, sentence) {
    progress.gone();
    delete form.dataset.busy;
    if (button) { button.disabled = false; button.hidden = false; }
    say(input, sentence);
  }

  /* the button that a chosen file presses by itself */
  function senderOf(input) {
    return input.dataset.send ? document.getElementsByName(input.dataset.send)[0] : null;
  }

  /* an input whose file is sent at once says so and needs no button; without this script it has one */
  document.querySelectorAll("input[type=file][data-send]").forEach(function (input) {
    if (senderOf(input)) { senderOf(input).hidden = true; }
  });
  document.querySelectorAll("[data-scripted]").forEach(function (sentence) {
    if (document.getElementsByName(sentence.dataset.scripted)[0]) { sentence.hidden = false; }
  });

  function show(request, form, button, progress, input) {
    if (request.responseURL && request.status < 400 && request.responseURL !== form.action) {
      var sameAddress = request.responseURL.split("#")[0] === location.href.split("#")[0];
      location.assign(request.responseURL + placeOf(input));
      if (sameAddress) { location.reload(); }
    } else if ([413, 429, 503, 507].indexOf(request.status) >= 0) {
      /* not taken this time: the page and all that was typed on it stay */
      var answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("main p");
      again(form, button, progress, input, answer ? answer.textContent : "Chưa gửi được tệp. Hãy thử lại sau ít phút.");
    } else {
      document.open();
      document.write(request.responseText);
      document.close();
    }
  }

  function chosenIn(form) {
    return Array.prototype.find.call(form.querySelectorAll("input[type=file]"), function (one) { return one.files.length > 0; });
  }

  function send(form, button, input) {
    var data = new FormData(form);
    if (button && button.name) { data.append(button.name, button.value); }
    var request = new XMLHttpRequest();
    say(input, "");
    var progress = progressOf(form);
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) { progress.at(Math.round(event.loaded * 100 / event.total)); }
    });
    request.addEventListener("load", function () { show(request, form, button, progress, input); });
    request.addEventListener("error", function () {
      again(form, button, progress, input, "Mất kết nối khi đang gửi nên tệp chưa được lưu; những gì đã lưu trước đó vẫn còn. Hãy kiểm tra mạng rồi bấm nút bên dưới để gửi lại.");
    });
    request.open("POST", form.action);
    request.send(data);
  }

  /* an act that takes a while (sealing, drawing papers) says so, and its button rests meanwhile */
  function working(form, button) {
    setTimeout(function () {
      if (!form.dataset.busy) { return; }
      var text = document.createElement("p");
      text.className = "working";
      text.setAttribute("role", "status");
      text.textContent = "Cổng đang thực hiện, xin chờ… Đừng bấm lại hay đóng trang.";
      (button && button.parentNode ? button.parentNode : form).appendChild(text);
      if (button) { button.disabled = true; }
    }, 700);
  }

  function rest(form, button) {
    delete form.dataset.busy;
    form.querySelectorAll(".working").forEach(function (text) { text.remove(); });
    if (button) { button.disabled = false; }
  }

  /* come back to by the browser's arrow: everything can be pressed again */
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) { return; }
    document.querySelectorAll("form[data-busy]").forEach(function (form) { rest(form, null); });
    document.querySelectorAll("input[type=submit][disabled], button[type=submit][disabled]").forEach(function (button) { button.disabled = false; });
  });

  /* what is folded is printed too */
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open]):not(.more)").forEach(function (part) { part.dataset.folded = "true"; part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-folded]").forEach(function (part) { delete part.dataset.folded; part.open = false; });
  });

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    if (form.dataset.busy) { event.preventDefault(); return; }
    var chosen = chosenIn(form);
    if (form.dataset.upload && chosen && window.FormData) {
      event.preventDefault();
      form.dataset.busy = "true";
      send(form, button, chosen);
      if (button) { button.disabled = true; }
    } else if (form.method === "post") {
      if (form.dataset.upload && form.action.indexOf("#") < 0) { form.action += placeOf(button || form); }
      form.dataset.busy = "true";
      working(form, button);
      setTimeout(function () { rest(form, button); }, 60000);
    }
  });

  function wrongWith(files, limit) {
    var all = 0;
    for (var i = 0; i < files.length; i++) {
      all += files[i].size;
      if (files[i].size === 0) {
        return "Tệp “" + files[i].name + "” trống (0 byte), chưa được gửi. Hãy mở thử tệp trên máy rồi chọn lại.";
      }
      if (limit && files[i].size > limit) {
        return "Tệp “" + files[i].name + "” lớn hơn " + Math.floor(limit / 1048576) + " MB. Hãy quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.";
      }
    }
    return limit && all > limit ? "Các tệp vừa chọn cộng lại lớn hơn " + Math.floor(limit / 1048576) + " MB. Hãy chọn ít tệp hơn mỗi lần." : "";
  }

  /* a chosen file is sent at once */
  document.addEventListener("change", function (event) {
    var input = event.target;
    if (input.type !== "file" || !input.form || !input.form.dataset.upload || input.files.length === 0) { return; }
    say(input, "");
    var wrong = wrongWith(input.files, Number(input.dataset.limit));
    if (wrong) {
      say(input, wrong);
      input.value = "";
      return;
    }
    if (senderOf(input)) { senderOf(input).click(); }
  });

  /* ask again while a file is being inspected */
  function ask(left) {
    if (left <= 0 || !document.querySelector("[data-live] [data-checking]")) { return; }
    setTimeout(function () {
      fetch(document.querySelector("[data-live]").dataset.live, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html");
        document.querySelectorAll("[data-live]").forEach(function (old) {
          var now = fresh.getElementById(old.id);
          if (now && old.querySelector("[data-checking]") && now.innerHTML !== old.innerHTML) { old.innerHTML = now.innerHTML; }
        });
        ask(left - 1);
      }, function () { ask(left - 1); });
    }, 1000);
  }
  ask(120);

  /* an open menu closes when somebody turns to something else */
  function closeMenus(but) {
    document.querySelectorAll("details.more[open]").forEach(function (menu) {
      if (!but || !menu.contains(but)) { menu.open = false; }
    });
  }
  document.addEventListener("click", function (event) { closeMenus(event.target); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { closeMenus(null); } });

  var errors = document.getElementById("errors");
  if (errors) { errors.focus(); }
}());
