/* Small helps of signed-in pages; everything works without them:
   a progress bar while a file is sent, results of the inspection as soon as they are there, one press one act.
   What it says stands at its own element (templates/script.xhtml), in the page's language; %file, %size and %percent are filled in. */
(function () {
  "use strict";

  var words = document.currentScript.dataset;

  /* a list of suggestions goes when it is told to: one that is left while it still fades in would stay */
  if (window.PrimeFaces) { window.PrimeFaces.utils.disableAnimations(); }

  /* an answer that comes when a choice was made, or for what is no longer written, opens no list */
  var completing = window.PrimeFaces && window.PrimeFaces.widget && window.PrimeFaces.widget.AutoComplete;
  if (completing) {
    var open = completing.prototype.showSuggestions;
    completing.prototype.showSuggestions = function (asked) {
      if (this.input.val() === asked && document.activeElement === this.input[0]) { open.call(this, asked); }
    };
  }

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
      at: function (percent, name) {
        bar.value = percent;
        text.textContent = (name ? name + ": " : "") + (percent < 100 ? words.sending.replace("%percent", percent) : words.keeping);
      },
      waits: function () { text.textContent = words.waits; },
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
      again(form, button, progress, input, answer ? answer.textContent : words.unsent);
    } else {
      document.open();
      document.write(request.responseText);
      document.close();
    }
  }

  function chosenIn(form) {
    return Array.prototype.find.call(form.querySelectorAll("input[type=file]"), function (one) { return one.files.length > 0; });
  }

  /* a large file goes in pieces before its form: what is at the portal already stays there when the line breaks or the page is left, and
     whoever chooses the same file again goes on from there */
  var LARGE = 1048576, PIECE = 262144, TRIES = 8;

  function isLarge(input, file) {
    return Boolean(input.dataset.pieces && window.crypto && window.crypto.subtle && file.arrayBuffer && file.size > LARGE);
  }

  function hashOf(file) {
    return file.arrayBuffer().then(function (bytes) { return crypto.subtle.digest("SHA-256", bytes); }).then(function (digest) {
      return Array.prototype.map.call(new Uint8Array(digest), function (one) { return ("0" + one.toString(16)).slice(-2); }).join("");
    });
  }

  /* after a while that grows, or as soon as the line is back */
  function later(tries) {
    return new Promise(function (resolve) {
      var timer = setTimeout(go, Math.min(15000, 500 * Math.pow(2, tries)));
      function go() { clearTimeout(timer); window.removeEventListener("online", go); resolve(); }
      window.addEventListener("online", go);
    });
  }

  function asked(address, data, said) {
    return fetch(address, { method: data ? "POST" : "GET", body: data, credentials: "same-origin" }).then(function (answer) {
      if ([200, 409, 422].indexOf(answer.status) < 0) { throw new Error(String(answer.status)); }
      return answer.json();
    }).then(function (answer) {
      if (answer.refused) { said.refused = answer.refused; }
      return answer.here;
    });
  }

  function inPieces(file, input, progress) {
    var said = {};
    function from(address, offset, tries) {
      if (said.refused) { return Promise.reject(said); }
      progress.at(Math.floor(offset * 99 / file.size), file.name);
      if (offset === file.size) { return Promise.resolve(); }
      var data = new FormData();
      data.append("piece", file.slice(offset, offset + PIECE), "piece");
      return asked(address + "&size=" + file.size + "&offset=" + offset, data, said).then(
        function (here) { return from(address, here, 0); },
        function () { return again(address, tries + 1); });
    }
    function again(address, tries) {
      if (tries > TRIES) { return Promise.reject(said); }
      progress.waits();
      return later(tries).then(function () { return asked(address, null, said); }).then(
        function (here) { return from(address, here, tries); },
        function () { return again(address, tries + 1); });
    }
    return hashOf(file).then(function (sha256) {
      var address = input.dataset.pieces + "?sha256=" + sha256;
      return asked(address, null, said).then(
        function (here) { return from(address, here, 0); },
        function () { return again(address, 1); }).then(function () { return sha256; });
    });
  }

  /* sends the large files one after the other, then the form, which names them in place of their bytes */
  function send(form, button, input) {
    var data = new FormData(form);
    if (button && button.name) { data.append(button.name, button.value); }
    say(input, "");
    var large = [];
    form.querySelectorAll("input[type=file]").forEach(function (one) {
      var files = Array.prototype.slice.call(one.files);
      if (!files.some(function (file) { return isLarge(one, file); })) { return; }
      data.delete(one.name);
      files.forEach(function (file) {
        if (isLarge(one, file)) { large.push([one, file]); } else { data.append(one.name, file, file.name); }
      });
    });
    large.reduce(function (before, one) {
      return before.then(function () {
        var progress = progressOf(form);
        return inPieces(one[1], one[0], progress).then(function (sha256) {
          progress.gone();
          data.append("inPieces", sha256 + " " + one[0].name + " " + one[1].name);
        }, function (said) { progress.gone(); throw said; });
      });
    }, Promise.resolve()).then(function () { whole(form, button, input, data); }, function (said) {
      again(form, button, { gone: function () {} }, input, said && said.refused ? said.refused : words.broken);
    });
  }

  function whole(form, button, input, data) {
    var request = new XMLHttpRequest();
    var progress = progressOf(form);
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) { progress.at(Math.round(event.loaded * 100 / event.total)); }
    });
    request.addEventListener("load", function () { show(request, form, button, progress, input); });
    request.addEventListener("error", function () { again(form, button, progress, input, words.cut); });
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
      text.textContent = words.working;
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
    if (button && button.classList.contains("download")) { return; } // the page stays, a file is saved
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
    var size = Math.floor(limit / 1048576);
    function about(sentence, file) { return sentence.replace("%size", size).replace("%file", function () { return file; }); }
    for (var i = 0; i < files.length; i++) {
      all += files[i].size;
      if (files[i].size === 0) { return about(words.empty, files[i].name); }
      if (limit && files[i].size > limit) { return about(words.large, files[i].name); }
    }
    return limit && all > limit ? about(words.many, "") : "";
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

  /* ask again while a file is being inspected or drawn: after one second, then ever later, and not for ever */
  function ask(left, pause) {
    if (left <= 0 || !document.querySelector("[data-live] [data-checking]")) { return; }
    setTimeout(function () {
      var live = document.querySelector("[data-live]").dataset.live;
      fetch(live === "true" ? location.href : live, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html");
        document.querySelectorAll("[data-live]").forEach(function (old) {
          var now = fresh.getElementById(old.id);
          if (now && old.querySelector("[data-checking]") && now.innerHTML !== old.innerHTML) { old.innerHTML = now.innerHTML; }
        });
        ask(left - 1, pause * 1.3);
      }, function () { ask(left - 1, pause * 1.3); });
    }, pause);
  }
  ask(18, 1000);

  /* an open menu closes when somebody turns to something else */
  function closeMenus(but) {
    document.querySelectorAll("details.more[open]").forEach(function (menu) {
      if (!but || !menu.contains(but)) { menu.open = false; }
    });
  }
  document.addEventListener("click", function (event) { closeMenus(event.target); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { closeMenus(null); } });

  /* one box chooses all rows of a page; without this script each is chosen by itself */
  document.querySelectorAll("input[data-all]").forEach(function (all) {
    all.hidden = false;
    all.addEventListener("change", function () {
      document.getElementsByName(all.dataset.all).forEach(function (one) { one.checked = all.checked; });
    });
  });

  /* in a tree the arrow keys lead from name to name, and Enter follows the one that is reached */
  document.addEventListener("keydown", function (event) {
    var link = event.key === "Enter" && event.target.matches(".ui-treenode-content") && event.target.querySelector("a");
    if (link) { link.click(); }
  });

  var errors = document.getElementById("errors");
  if (errors) { errors.focus(); }
}());
