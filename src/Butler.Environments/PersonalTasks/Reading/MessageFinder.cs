namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>
/// Takes a to-do about mail apart: the command, the message, the topic, and what only speaks to Butler. The message is all that is left
/// of the to-do without the command, without sentences such as "I'll check it first", and without what is to be told to nobody:
/// apart from that, better a word too many than a fact too few.
/// </summary>
internal sealed class MessageFinder
{
    private readonly TodoText _text;
    private readonly Phrases _phrases = Phrases.Default;
    private readonly List<string> _message = [];
    private readonly List<string> _context = [];
    private readonly List<string> _topics = [];
    private readonly List<TodoClause> _command = [];
    private bool _mail;

    private MessageFinder(TodoText text) => _text = text;

    /// <summary>Reads a to-do.</summary>
    /// <param name="text">The to-do.</param>
    /// <param name="toWork">Whether the mail goes to people whom the user knows through work.</param>
    public static MessageReading In(TodoText text, bool toWork)
    {
        var finder = new MessageFinder(text);
        var clauses = Clauses.Of(text);
        var secrets = new PrivateClauses(text, clauses, toWork);
        for (var i = 0; i < clauses.Count; i++)
        {
            if (secrets.Has(i))
            {
                continue;
            }

            finder.Take(clauses[i], i > 0 && TopicFinder.IsLabel(text, clauses[i - 1]), followed: i + 1 < clauses.Count && clauses[i + 1].Before is Break.Colon or Break.Dash);
        }

        return finder.Reading();
    }

    private void Take(TodoClause clause, bool labelled, bool followed)
    {
        if (labelled || TopicFinder.IsLabel(_text, clause))
        {
            _command.Add(clause);
            AddTo(_topics, labelled ? clause.Start : clause.End, clause.End);
            return;
        }

        if (clause.Before != Break.Colon && (_message.Count > 0 || _mail) && Clauses.IsMeta(_text, clause) && !StartsMessage(clause, followed))
        {
            _command.Add(clause);
            return;
        }

        var command = new CommandClause(_text, clause, _mail).Read();
        if (command.IsCommand)
        {
            TakeCommand(clause, command, followed);
        }
        else
        {
            TakePlain(clause);
        }
    }

    // "Send them this: …" is a command, though it has an "it" to send.
    private bool StartsMessage(TodoClause clause, bool followed) => followed && _phrases.MailCore.IsIn(_text.Tokens, clause.Start, clause.End);

    private void TakeCommand(TodoClause clause, CommandClause command, bool followed)
    {
        _mail = true;
        var isTopic = !command.HasMarker && (followed || IsAbout(command.End));
        _command.Add(clause with { End = isTopic ? clause.End : command.Message });
        if (command.HasMarker)
        {
            AddTo(_topics, command.End, command.Marker);
            AddTo(_message, command.Message, clause.End);
        }
        else
        {
            AddTo(isTopic ? _topics : _message, command.End, clause.End);
        }
    }

    // Before any command: what the mail may be about. Behind it: what it says.
    private void TakePlain(TodoClause clause)
    {
        if (!_mail && (Clauses.IsMeta(_text, clause) || _phrases.MailCore.IsIn(_text.Tokens, clause.Start, clause.End)))
        {
            _mail = _phrases.MailCore.IsIn(_text.Tokens, clause.Start, clause.End);
            _command.Add(clause);
            AddTo(_topics, AboutIn(clause), clause.End);
            return;
        }

        AddTo(_mail ? _message : _context, clause.Start, clause.End);
    }

    private int AboutIn(TodoClause clause)
    {
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (IsAbout(at))
            {
                return at;
            }
        }

        return clause.Start;
    }

    private bool IsAbout(int at) => at < _text.Tokens.Count && _phrases.Abouts.LengthAt(_text.Tokens, at, _text.Tokens.Count) > 0;

    private void AddTo(List<string> parts, int start, int end)
    {
        while (start < end && _text.Tokens[start].Kind == TokenKind.Word && IsSmall(start, end))
        {
            start++;
        }

        if (HasContent(start, end))
        {
            parts.Add(_text.Between(start, end));
        }
    }

    // A name, "client" or "today" alone tells nobody anything; a time behind other words does.
    private bool HasContent(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var skip = _text.Tokens[at].Kind != TokenKind.Word ? 1
                : Math.Max(_phrases.Relations.LengthAt(_text.Tokens, at, end), _phrases.Functions.LengthAt(_text.Tokens, at, end));
            if (skip == 0)
            {
                return true;
            }

            at += skip;
        }

        return false;
    }

    // A message keeps its "the" and its "I"; "that", "and", "about" in front of it go.
    private bool IsSmall(int at, int end) => _phrases.Abouts.LengthAt(_text.Tokens, at, end) > 0
        || _text.Text.AsSpan(_text.Tokens[at].Span.Start, _text.Tokens[at].Span.Length) is "that" or "and" or "to" or "with" or "so" or "then" or "in" or "from" or "as";

    private MessageReading Reading()
    {
        // What stands before the command is news too, unless it only says who waits for it.
        List<string> said = [.. _context, .. _message];
        if (said.Count == 0)
        {
            said = _topics;
        }

        return new MessageReading
        {
            Message = said.Count == 0 ? null : string.Join(' ', said.Select(Sentence)),
            Topic = _topics.Count + _context.Count == 0 ? null : string.Join(", ", _topics.Concat(_context).Distinct()),
            Command = _command,
        };
    }

    private static string Sentence(string part)
    {
        var whole = Lines.Capital(part.Trim());
        return whole.Length > 0 && char.IsLetterOrDigit(whole[^1]) ? whole + "." : whole;
    }
}
