using Butler.Environments.Language.Times.Lexing;
using Butler.Environments.Language.Times.Meanings;

namespace Butler.Environments.Language.Times.Rules.Lengths;

/// <summary>The present moment: "now"; but "from now on" only says that something begins.</summary>
internal static class NowRule
{
    public static Match Read(Sentence s, int at) =>
        s.Is(at, Sense.Now) && !(s.Is(at - 1, Role.From) && s.Is(at + 1, Role.On)) ? new Match(at + 1, new Meaning.Moment(s.Reference)) : Match.None;
}
