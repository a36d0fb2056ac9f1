package fakediscord

import (
	"encoding/json"
	"net/http"
	"strings"
)

// A commands is what is registered: "" for everywhere, or by server.
type commands struct {
	of     map[string][]Command
	Writes int // how often they were overwritten
}

func (d *Discord) getMe(*request) reply { return found(d.Bot.json()) }

func (d *Discord) getApplication(*request) reply {
	return found(object{"id": d.App, "name": d.Bot.Name, "description": "", "icon": nil, "bot": d.Bot.json(), "bot_public": true,
		"bot_require_code_grant": false, "verify_key": d.PublicKey(), "flags": 0, "summary": "", "integration_types_config": object{"0": object{}, "1": object{}}})
}

func (d *Discord) getCommands(r *request) reply {
	if r.PathValue("application_id") != d.App {
		return noAccess()
	}
	return found(append([]Command{}, d.commands.of[r.PathValue("guild_id")]...))
}

func (d *Discord) putCommands(r *request) reply {
	guild := r.PathValue("guild_id")
	if r.PathValue("application_id") != d.App || guild != "" && (d.world.guilds[guild] == nil || !d.world.guilds[guild].offers) {
		return noAccess()
	}
	var list []Command
	_ = json.Unmarshal(r.body, &list) // it has been inspected
	for i := range list {
		c := &list[i]
		c.ID, c.Version, c.Application, c.Guild, c.Type = d.id(), d.id(), d.App, guild, max(c.Type, 1)
		if c.Integrations == nil {
			c.Integrations = []int{0}
		}
	}
	if d.commands.of == nil {
		d.commands.of = map[string][]Command{}
	}
	d.commands.of[guild] = list
	d.commands.Writes++
	var names []string
	for _, c := range list {
		names = append(names, c.Name)
	}
	d.say("· %s registers %s: %s", d.Bot.Name, plural(len(list), "command"), strings.Join(names, ", "))
	return found(list)
}

// Commands returns what is registered: everywhere, or in a server.
func (d *Discord) Commands(guild string) []Command {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.commands.of[guild]
}

// Registrations is how often the bot has overwritten its commands.
func (d *Discord) Registrations() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.commands.Writes
}

func (d *Discord) postDM(r *request) reply {
	var to struct {
		Recipient string `json:"recipient_id"`
	}
	if err := strictly(r.body, &to); err != nil {
		return invalid(err.Error())
	}
	p := d.world.people[to.Recipient]
	if p == nil || p.Bot {
		return refuse(http.StatusBadRequest, 50033, "Invalid Recipient(s)")
	}
	return found(p.directly().json())
}

func (d *Discord) guild(r *request) (*Guild, *reply) {
	g := d.world.guilds[r.PathValue("guild_id")]
	if g == nil || g.members[d.Bot] == nil {
		wrong := unknown(10004, "Guild")
		return nil, &wrong
	}
	return g, nil
}

// getGuilds names the servers that the bot is in; there are never so many that
// it takes two answers.
func (d *Discord) getGuilds(*request) reply {
	all := []object{}
	for _, g := range sortedByID(d.world.guilds) {
		if g.members[d.Bot] != nil {
			all = append(all, object{"id": g.ID, "name": g.Name})
		}
	}
	return found(all)
}

func (d *Discord) getGuild(r *request) reply {
	g, wrong := d.guild(r)
	if wrong != nil {
		return *wrong
	}
	return found(g.json())
}

func (d *Discord) getRoles(r *request) reply {
	g, wrong := d.guild(r)
	if wrong != nil {
		return *wrong
	}
	return found(g.json()["roles"])
}

func (d *Discord) getMember(r *request) reply {
	g, wrong := d.guild(r)
	if wrong != nil {
		return *wrong
	}
	p := d.world.people[r.PathValue("user_id")]
	if p == nil || g.members[p] == nil {
		return unknown(10007, "Member")
	}
	return found(g.memberJSON(p))
}
