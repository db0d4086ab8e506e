/* Every form of somebody signed in keeps itself while he types: at once on this device, locked with a key that the portal gives to the
   same account alone, and a moment later on the portal, which puts it back into the form (bd:form). Works beside applicant.js and
   without it. What it says stands at its own element (templates/keeping.xhtml); %time and %minutes are filled in. */
(function () {
  "use strict";

  var words = document.currentScript.dataset;
  var NAME = "bd.kept.";
  var MOST_AGE = 72 * 3600 * 1000;
  var PAUSE = 1500;
  var LONGEST_WAIT = 5000;
  var NEAR_END = 300;
  var forms = [];
  var key = null;
  var notice = null;
  var ending = 0;

  function store() { try { return window.localStorage; } catch (e) { return null; } }

  function bytes(text) { return Uint8Array.from(atob(text), function (one) { return one.charCodeAt(0); }); }
  function text(some) { return btoa(Array.from(new Uint8Array(some), function (one) { return String.fromCharCode(one); }).join("")); }

  /* what is typed or chosen; no password, code, file or hidden field */
  function isTyped(field) {
    return field.name && !field.matches("[type=hidden], [type=password], [type=file], [type=submit], [type=button], button, [autocomplete=one-time-code]")
      && field.tagName !== "FIELDSET" && field.tagName !== "OUTPUT";
  }

  function fieldsOf(form) {
    var fields = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!isTyped(field)) { return; }
      var values = fields[field.name] = fields[field.name] || [];
      if (field.type === "checkbox" || field.type === "radio") {
        if (field.checked) { values.push(field.value); }
      } else if (field.multiple) {
        Array.prototype.forEach.call(field.selectedOptions, function (one) { values.push(one.value); });
      } else {
        values.push(field.value);
      }
    });
    return fields;
  }

  function addressOf(form) { return form.getAttribute("action") + "#" + form.id; }

  /* ---- the copy on this device ---- */

  function lock(kept) {
    var iv = crypto.getRandomValues(new Uint8Array(12));
    return crypto.subtle.encrypt({ name: "AES-GCM", iv: iv }, key, new TextEncoder().encode(JSON.stringify(kept))).then(function (data) {
      return JSON.stringify({ at: Date.now(), iv: text(iv), data: text(data) });
    });
  }

  function unlock(entry) {
    return crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(entry.iv) }, key, bytes(entry.data)).then(function (data) {
      return JSON.parse(new TextDecoder().decode(data));
    });
  }

  /* as soon as something is typed; one after the other, so that the last word is the last written */
  function copy(state) {
    if (!key || !store()) { return; }
    if (state.copying) { state.copyAgain = true; return; }
    state.copying = true;
    var turn = state.turn;
    lock(bodyOf(state)).then(function (entry) {
      if (state.kept < turn && !state.taken) { store().setItem(NAME + state.id, entry); }
    }).catch(function () { state.uncopied = true; }).then(function () {
      state.copying = false;
      if (state.copyAgain) { state.copyAgain = false; copy(state); }
    });
  }

  function forget(id) { if (store()) { store().removeItem(NAME + id); } }

  /* ---- the portal's ---- */

  function valueOf(form, name) {
    var field = form.querySelector("input[name='" + name + "']");
    return field ? field.value : "";
  }

  function bodyOf(state) {
    return { address: addressOf(state.form), turn: state.turn, keptPage: valueOf(state.form, "keptPage"), keptShown: valueOf(state.form, "keptShown"),
      shown: valueOf(state.form, "shown"), fields: fieldsOf(state.form) };
  }

  function post(body, leaving, signal) {
    var sent = new URLSearchParams({ turn: body.turn, keptPage: body.keptPage, keptShown: body.keptShown, shown: body.shown,
      fields: JSON.stringify(body.fields) });
    return fetch("/keeping/keep", { method: "POST", body: sent, credentials: "same-origin", redirect: "manual", keepalive: leaving, signal: signal })
      .then(function (answer) {
        /* signed out, or somebody else is signed in now */
        if (answer.type === "opaqueredirect" || answer.status === 409) { throw new Error("over"); }
        if (answer.status === 413) { throw new Error("large"); }
        if (!answer.ok) { throw new Error("not"); }
        return answer.json();
      });
  }

  function keep(state, leaving) {
    clearTimeout(state.timer);
    state.timer = 0;
    if (state.kept === state.turn || state.taken || state.sending && !leaving) { return; }
    state.since = 0;
    var body = bodyOf(state);
    var stop = new AbortController();
    var late = setTimeout(function () { stop.abort(); }, 20000);
    state.sending = stop;
    post(body, leaving, stop.signal).then(function (answer) {
      state.kept = Math.max(state.kept, body.turn);
      if (state.kept === state.turn) {
        forget(state.id);
        if (!answer.done) { say(state, words.at.replace("%time", answer.at), false); }
      }
      ends(answer.left);
      return 0;
    }, function (trouble) {
      if (state.taken) { return 0; }
      var how = trouble.message;
      if (how === "over") { over(state); return 0; }
      say(state, how === "large" ? words.large : key && !state.uncopied ? words.not : words.nowhere, true);
      return how === "large" ? 0 : 5000;
    }).then(function (again) {
      clearTimeout(late);
      if (state.sending === stop) { state.sending = null; }
      if (again) { wait(state, again); } else if (state.kept < state.turn && !state.over) { wait(state, PAUSE); }
    });
  }

  function wait(state, pause) {
    clearTimeout(state.timer);
    state.timer = setTimeout(function () { keep(state, false); }, pause);
  }

  function typed(state) {
    state.turn++;
    state.taken = false;
    state.picked = pickedIn(state.form);
    var now = Date.now();
    state.since = state.since || now;
    copy(state);
    if (!state.sending) { wait(state, Math.max(0, Math.min(PAUSE, state.since + LONGEST_WAIT - now))); }
  }

  /* ---- what is said ---- */

  function say(state, sentence, loud, address, link) {
    if (!state.line) {
      state.line = document.createElement("p");
      state.line.setAttribute("aria-live", "polite");
      state.line.dataset.keptLine = "true";
      var bars = state.form.querySelectorAll(".actions");
      if (bars.length) { bars[bars.length - 1].insertAdjacentElement("afterend", state.line); } else { state.form.appendChild(state.line); }
    }
    if (state.line.textContent === sentence) { return; }
    state.line.className = loud ? "field-error" : "small muted";
    state.line.textContent = sentence;
    if (address) {
      var way = document.createElement("a");
      way.href = address;
      way.textContent = link;
      state.line.append(" ", way);
    }
  }

  function here() { return location.pathname + location.search; }

  function over(state) {
    state.over = true;
    say(state, words.over, true, "/account/sign-in.xhtml?to=" + encodeURIComponent(state.form.getAttribute("action")), words.signIn);
  }

  /* a session near its end is announced, and goes on at a press */
  function ends(left) {
    clearTimeout(ending);
    if (notice) { notice.remove(); notice = null; }
    forms.forEach(function (state) { state.over = false; });
    if (!forms.length || typeof left !== "number") { return; }
    ending = setTimeout(function () { announce(Math.min(left, NEAR_END)); }, Math.max(0, left - NEAR_END) * 1000);
  }

  function announce(left) {
    notice = document.createElement("div");
    notice.className = "notice warn";
    notice.setAttribute("role", "status");
    var sentence = document.createElement("p");
    sentence.textContent = words.ending.replace("%minutes", Math.max(1, Math.round(left / 60)));
    var button = document.createElement("button");
    button.type = "button";
    button.className = "button primary";
    button.textContent = words.goOn;
    button.addEventListener("click", function () { hello().catch(function (trouble) { if (trouble.message === "over") { forms.forEach(over); } }); });
    notice.append(sentence, button);
    forms[0].form.insertAdjacentElement("beforebegin", notice);
    ending = setTimeout(function () {
      if (notice) { notice.remove(); notice = null; }
      forms.forEach(over);
    }, left * 1000);
  }

  /* ---- at the beginning ---- */

  function hello() {
    return fetch("/keeping/key", { credentials: "same-origin", redirect: "manual" }).then(function (answer) {
      if (answer.type === "opaqueredirect") { throw new Error("over"); }
      if (!answer.ok) { throw new Error("not"); }
      return answer.json();
    }).then(function (answer) {
      ends(answer.left);
      if (key || !window.crypto || !crypto.subtle) { return null; }
      return crypto.subtle.importKey("raw", bytes(answer.key), "AES-GCM", false, ["encrypt", "decrypt"]).then(function (made) {
        key = made;
        forms.forEach(function (state) { if (state.kept < state.turn) { copy(state); } });
      });
    });
  }

  function names() {
    var all = [];
    for (var i = 0; store() && i < store().length; i++) {
      if (store().key(i).indexOf(NAME) === 0) { all.push(store().key(i)); }
    }
    return all;
  }

  /* what this device alone holds goes to the portal; when it belongs into a form of this page, the page is opened anew with it */
  function bring() {
    return Promise.all(names().map(function (name) {
      var entry = JSON.parse(store().getItem(name));
      if (!entry || Date.now() - entry.at > MOST_AGE) { store().removeItem(name); return false; }
      return unlock(entry).then(function (kept) {
        if (forms.some(function (state) { return NAME + state.id === name; })) { return false; }
        /* a refused form shows again what was sent in it */
        if (forms.some(function (state) { return state.sent && state.sent === kept.keptPage; })) { store().removeItem(name); return false; }
        return post(kept, false).then(function (answer) {
          store().removeItem(name);
          return !answer.done && forms.some(function (state) {
            return addressOf(state.form) === kept.address && state.standing !== answer.page + ":" + kept.turn;
          });
        });
      }).catch(function () { return false; });
    })).then(function (news) {
      if (news.indexOf(true) < 0) { return; }
      if (forms.some(function (state) { return state.turn > 0 || state.sent; })) {
        say(forms[0], words.changed, true, here(), words.reload);
      } else {
        location.reload();
      }
    });
  }

  /* the key comes with the first answer; without a line it is asked for again */
  function greet() {
    hello().then(function () { return key ? bring() : null; }, function (trouble) {
      if (trouble.message === "over") { forms.forEach(over); } else { setTimeout(greet, 5000); }
    });
  }

  function begin() {
    document.querySelectorAll("input[name=keptShown]").forEach(function (field) {
      forms.push({ form: field.form, id: Date.now().toString(36) + Math.random().toString(36).slice(2), standing: field.dataset.standing || "",
        sent: field.dataset.sent || "", turn: 0, kept: 0, since: 0, timer: 0, sending: null, taken: false, over: false, copying: false, copyAgain: false, uncopied: false, line: null, picked: pickedIn(field.form) });
    });
    /* what stands in a form again is not folded away */
    document.querySelectorAll("details [data-back]").forEach(function (back) { back.closest("details").open = true; });
    if (!forms.length && !names().length) { return; }
    greet();
  }

  function pickedIn(form) {
    return Array.prototype.map.call(form.querySelectorAll(".p-datepicker input, .ui-autocomplete input"), function (field) { return field.value; }).join("\n");
  }

  function stateOf(form) { return forms.filter(function (state) { return state.form === form; })[0]; }

  ["input", "change"].forEach(function (happened) {
    document.addEventListener(happened, function (event) {
      var state = event.target.form && stateOf(event.target.form);
      if (state && isTyped(event.target)) { typed(state); }
    });
  });

  /* a calendar or a list of suggestions fills its field and tells nobody: what stands there is looked at after each pick */
  ["click", "keyup"].forEach(function (happened) {
    document.addEventListener(happened, function () {
      setTimeout(function () {
        forms.forEach(function (state) {
          if (state.picked !== pickedIn(state.form)) { typed(state); }
        });
      }, 0);
    });
  });

  /* what is sent needs no keeping, unless it comes back; other forms of the page do */
  document.addEventListener("submit", function (event) {
    var state = stateOf(event.target);
    if (!state || event.submitter && event.submitter.classList.contains("download")) { return; }
    clearTimeout(state.timer);
    if (state.sending) { state.sending.abort(); }
    state.taken = true;
    forms.forEach(function (other) { if (other !== state) { keep(other, true); } });
    setTimeout(function () { state.taken = false; if (state.kept < state.turn) { wait(state, 0); } }, 15000);
  });

  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") { forms.forEach(function (state) { keep(state, true); }); }
  });
  window.addEventListener("online", function () { forms.forEach(function (state) { keep(state, false); }); });
  window.addEventListener("pageshow", function (event) {
    /* a page that was sent and is come back to by the arrow is an old one */
    if (event.persisted && forms.some(function (state) { return state.taken; })) { location.reload(); }
  });

  begin();
}());
